/** What a person reads about an error: the fact, the words of the engine or the code, the way out. */
export type Sentence = { readonly title: string; readonly detail?: string; readonly wayOut: string };
