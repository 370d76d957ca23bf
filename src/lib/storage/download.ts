/** Hands a file to the browser, for the person to put away. */
export function download(document: Document, file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	// The browser has taken the blob once the click's task is over.
	setTimeout(() => URL.revokeObjectURL(url));
}
