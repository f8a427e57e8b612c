/** Where targets are found. */

/** The dataset of targets, where a catalogue has one: rows dated by month, their KPI in a field, one measure. */
export const TARGETS = { dataset: 'target', measure: 'value', field: 'kpi' } as const;
