/** One type of data of a store's form. */
export interface LabelType {
  /** As the form's exported table names it: `PSL_PRECISE_LOCATION` */
  readonly id: string;
  /** As the store shows it, group first: `Location > Precise location` */
  readonly type: string;
}
