/** What a text asks for when it becomes a chart, and a new block before its writer chooses. */
export const TEXT_FIRST_KPI = 'mrr';
