import type { Salon } from '../../../model/salon.ts';

/** What the room of a visit is called; one that came with an import was written as text. */
export function roomName(room: string, salon: Pick<Salon, 'rooms'> | null | undefined): string {
  return salon?.rooms.find((one) => one.id === room)?.name ?? room;
}
