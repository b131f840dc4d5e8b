/**
 * One method a line, with the API levels on which it is there: `Landroid/a/B;->m(I)V 23-28 deprecated 26`. What is there
 * from API 21 or before, and still there, has no line. Derived by build/member-levels.mjs.
 */
export interface MemberLevels {
  readonly id: string;
  readonly members: string;
}
