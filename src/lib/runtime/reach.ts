/** How far a run that was asked for goes beyond the cells that were named. */
export type Reach = {
	/** Every reader too, and theirs. */
	readonly downstream?: boolean;
	/** What they need is run where it is paused, too. */
	readonly paused?: boolean;
};
