/** What an IndexedDB request gives, as a promise. */
export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error));
	});

/** Settles when what a transaction wrote is kept. */
export const transactionEnd = (transaction: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		transaction.addEventListener('complete', () => resolve());
		transaction.addEventListener('abort', () => reject(transaction.error));
	});
