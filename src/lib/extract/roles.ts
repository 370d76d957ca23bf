/** What a column's values are, beyond their type: decides what is loaded unless a person says otherwise. */
export type Role =
	| 'cpr'
	| 'name'
	| 'address'
	| 'municipality'
	| 'street'
	| 'postal-code'
	| 'cvr'
	| 'p-number'
	| 'date'
	| 'period'
	| 'money'
	| 'category'
	| 'free-text'
	/** The outline of an area, as GeoJSON text. */
	| 'boundary';
