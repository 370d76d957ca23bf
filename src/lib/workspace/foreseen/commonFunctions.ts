/**
 * Functions of the engine that queries use most. A macro of such a name takes its place in every query that comes
 * after, which a reader of the query does not see.
 */
export const commonFunctions: ReadonlySet<string> = new Set(
	(
		'abs acos age any_value approx_count_distinct arg_max arg_min array_agg asin atan avg bit_and bit_or bool_and ' +
		'bool_or ceil ceiling chr coalesce concat concat_ws contains corr cos count count_if cume_dist current_date ' +
		'current_timestamp date_add date_diff date_part date_sub date_trunc datediff datepart datetrunc day dayname ' +
		'dayofweek dayofyear dense_rank ends_with epoch exp extract first first_value floor format generate_series ' +
		'greatest group_concat hash hour if ifnull ilike isnan isodow isoyear lag last last_day last_value lcase lead ' +
		'least left len length list list_aggregate list_contains list_filter list_sort list_sum list_transform ln log ' +
		'lower lpad ltrim make_date max max_by mean median min min_by minute mod mode month monthname now nth_value ' +
		'ntile nullif percent_rank position pow power printf product quantile quantile_cont quarter random range rank ' +
		'regexp_extract regexp_full_match regexp_matches regexp_replace repeat replace reverse right round row_number ' +
		'rpad rtrim second sign sin split_part sqrt starts_with stddev stddev_pop stddev_samp str_split strftime ' +
		'string_agg string_split strip_accents strlen strpos strptime struct_pack substr substring sum tan to_json ' +
		'today translate trim trunc try_strptime typeof ucase unnest upper uuid var_pop var_samp variance week weekday ' +
		'weekofyear year yearweek'
	).split(' ')
);
