import * as v from 'valibot';

/** What is taken out of the program: tables, address book cards, or the whole salon as one file. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'vcard', 'salon'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Notes in one message, and in one answer. */
export const MAX_EXPORTS = 50;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** Made by the device: the note is kept once, however often it is sent. */
const NoteId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** That a device gave a file to somebody: what kind of file, with how many clients, when by its own clock (epoch ms). */
export const ExportNote = v.strictObject({ note: NoteId, at: Count, format: v.picklist(EXPORT_FORMATS), count: Count });
export type ExportNote = v.InferOutput<typeof ExportNote>;

/** As the server keeps it. Never changed, never taken out. */
export const KeptExport = v.strictObject({
  /** Grows with each. */
  n: Count,
  /** Epoch ms, by the device's clock, and by the server's when it heard of it. */
  at: Count,
  heardAt: Count,
  format: v.picklist(EXPORT_FORMATS),
  count: Count,
  /** The device, and its name then. */
  device: v.string(),
  name: v.string(),
});
export type KeptExport = v.InferOutput<typeof KeptExport>;
