/** A picture that has been let out, as it stands on the page or as it was drawn. */
export type Picture = {
	readonly element: Element;
	/** What it is called, for who does not see it. */
	readonly name: string;
	/** What it shows, in a sentence or a paragraph. */
	readonly summary: string;
	/** Written above and below it, where the element does not hold them itself. */
	readonly title?: string;
	readonly subtitle?: string;
	readonly source?: string;
};
