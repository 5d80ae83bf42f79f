import { readSalon } from '../../../model/documents/salon-document.ts';
import type { DocumentId } from '../../../model/ids.ts';
import type { Salon } from '../../../model/salon.ts';
import type { DeviceIdentity, LogPlace } from '../../storage/schema.ts';
import type { StorageReader, StorageWriter } from '../storage-port.ts';

/** How far this device has followed the log, or null where it never did. */
export async function readPlace(reader: StorageReader): Promise<LogPlace | null> {
  const row = await reader.get('meta', ['place']);
  return row?.key === 'place' ? row.value : null;
}

export function writePlace(writer: StorageWriter, place: LogPlace): void {
  writer.put('meta', { key: 'place', value: place });
}

export async function readIdentity(reader: StorageReader): Promise<DeviceIdentity | null> {
  const row = await reader.get('meta', ['identity']);
  return row?.key === 'identity' ? row.value : null;
}

export function writeIdentity(writer: StorageWriter, identity: DeviceIdentity): void {
  writer.put('meta', { key: 'identity', value: identity });
}

/** The salon's document and how it read last, or null before the device was paired. */
export async function readSalonRow(reader: StorageReader): Promise<{ readonly id: DocumentId; readonly view: Salon | null } | null> {
  const row = await reader.get('meta', ['salon']);
  if (row?.key !== 'salon') return null;
  const { id, view } = row.value;
  // As an earlier Kartoteka read them, settings lack what came later.
  return { id, view: view && { ...readSalon({}), ...view } };
}

export function writeSalonRow(writer: StorageWriter, id: DocumentId, view: Salon | null): void {
  writer.put('meta', { key: 'salon', value: { id, view } });
}

/** When the server was last heard of (epoch ms), or null. */
export async function readContact(reader: StorageReader): Promise<number | null> {
  const row = await reader.get('meta', ['contact']);
  return row?.key === 'contact' ? row.value : null;
}

export function writeContact(writer: StorageWriter, at: number): void {
  writer.put('meta', { key: 'contact', value: at });
}

/** What the salon's devices are called, as far as this device was told. */
export async function readDeviceNames(reader: StorageReader): Promise<Readonly<Record<string, string>>> {
  const row = await reader.get('meta', ['deviceNames']);
  return row?.key === 'deviceNames' ? row.value : {};
}

export function writeDeviceNames(writer: StorageWriter, names: Readonly<Record<string, string>>): void {
  writer.put('meta', { key: 'deviceNames', value: names });
}
