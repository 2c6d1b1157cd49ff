/** How the cells of a column are shown. */
export type CellFormat = 'text' | 'wrapped' | 'integer' | 'decimal' | 'euro' | 'percent' | 'year' | 'date';

/** What is written into a cell. */
export type PlanValue = null | string | number | boolean;
