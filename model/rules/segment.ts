/** A question about the client base under a name of its own: who belongs to it is asked anew whenever one looks. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** As `writeRule` writes it. Its conditions may name people. */
  readonly rule: string;
}
