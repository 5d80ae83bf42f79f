import { may } from '../../model/permissions.ts';
import type { ExportFormat } from '../../model/wire/exports.ts';
import type { Role } from '../../model/wire/messages.ts';
import type { Outcome } from '../contracts/store.ts';
import { done, failed } from './outcome.ts';
import type { StorePorts } from './ports.ts';
import { addUntoldExport } from './rows/exports.ts';

/** Puts an export on record, durably: the file is given to the person only then. @throws StorageProblem */
export async function noteExport(
  { storage, random, clock }: StorePorts,
  role: Role | undefined,
  format: ExportFormat,
  count: number,
): Promise<Outcome<void>> {
  if (!may(role ?? 'stylist', 'export')) return failed('forbidden');
  const note = [...random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const at = Math.max(0, Math.floor(clock.now()));
  await storage.write(['meta'], 'strict', (writer) => addUntoldExport(writer, { note, at, format, count }));
  return done(undefined);
}
