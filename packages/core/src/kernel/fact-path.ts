/** Every path into facts of a shape, as text: `proposer.kind`, `meetings[].date`. */
export type FactPath<Facts> = {
  [Name in keyof Facts & string]: Name | PathBelow<Name, NonNullable<Facts[Name]>>;
}[keyof Facts & string];

type PathBelow<Name extends string, Value> = Value extends readonly (infer Item)[]
  ? `${Name}[]` | (Item extends object ? `${Name}[].${FactPath<Item>}` : never)
  : Value extends object
    ? `${Name}.${FactPath<Value>}`
    : never;
