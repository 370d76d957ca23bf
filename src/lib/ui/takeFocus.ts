/** As an attachment: what has just come has the focus. */
export const takeFocus = (element: HTMLElement): void => element.focus();
