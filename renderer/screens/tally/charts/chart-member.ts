/** A row of a chart: two members may bear the same name. */
export type ChartMember = { readonly id: string; readonly name: string }
