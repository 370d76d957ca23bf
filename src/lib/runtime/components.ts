/**
 * Groups that reach each other, each group after those it depends on (Tarjan, without recursion, for a chain
 * of ten thousand cells must not exhaust the stack). A group of one is a cycle only if it reads itself.
 */
export function componentsOf<T>(
	items: Iterable<T>,
	dependenciesOf: (item: T) => readonly T[]
): readonly (readonly T[])[] {
	const order = new Map<T, number>();
	const lowest = new Map<T, number>();
	const open: T[] = [];
	const isOpen = new Set<T>();
	const components: T[][] = [];
	const path: { readonly item: T; readonly rest: Iterator<T> }[] = [];

	const enter = (item: T) => {
		order.set(item, order.size);
		lowest.set(item, order.get(item)!);
		open.push(item);
		isOpen.add(item);
		path.push({ item, rest: dependenciesOf(item)[Symbol.iterator]() });
	};
	const lower = (item: T, to: number) => lowest.set(item, Math.min(lowest.get(item)!, to));
	const leave = (item: T) => {
		path.pop();
		const above = path.at(-1);
		if (above !== undefined) lower(above.item, lowest.get(item)!);
		if (lowest.get(item) !== order.get(item)) return;
		const component = open.splice(open.lastIndexOf(item));
		for (const member of component) isOpen.delete(member);
		components.push(component);
	};
	for (const start of items) {
		if (!order.has(start)) enter(start);
		for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
			const next = top.rest.next();
			if (next.done) leave(top.item);
			else if (!order.has(next.value)) enter(next.value);
			else if (isOpen.has(next.value)) lower(top.item, order.get(next.value)!);
		}
	}
	return components;
}
