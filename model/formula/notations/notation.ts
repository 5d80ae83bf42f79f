/** A line as a stylist types it, and its structure in the short form of `outline.ts`. */
export type Notation = readonly [typed: string, outline: string];
