import { proxy } from 'comlink';
import type { ClientCard, Visit } from '../../../model/card.ts';
import { hairServices } from '../../../model/demo/index.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { TakenPhoto } from '../../../workers/contracts/photos.ts';
import type { Threads } from '../../workers.ts';
import { photoEdit, wantedOf } from '../photo-edit.ts';
import { drawHair } from './draw-hair.ts';
import { HEADS } from './heads.ts';

/** So many clients of the demo salon have photos. */
const CLIENTS = 8;
/** Everyone who tries the demo looks at her first. */
const FIRST = 'Оксана';

type Ports = Pick<Threads, 'store' | 'search' | 'photos'>;

/** Puts photos on some cards of the demo salon: drawn here, one after the other, while somebody looks around already. */
export async function addDemoPhotos(ports: Ports, language: string): Promise<void> {
  const { rows } = await ports.search.rows(0, 300);
  const ofHair = hairServices(language);
  let photographed = 0;
  for (const { id } of byInterest(rows)) {
    if (photographed === CLIENTS) break;
    if (await photograph(ports, id, photographed, ofHair)) photographed++;
  }
}

/** Women who were here lately: hair is what is drawn. */
function byInterest(rows: readonly CardSummary[]): readonly CardSummary[] {
  const there = rows.filter((one) => one.kind === 'person' && one.sex === 'female' && one.visits > 1);
  return [...there].sort((a, b) => Number(b.given === FIRST) - Number(a.given === FIRST) || (a.lastVisit < b.lastVisit ? 1 : -1));
}

async function photograph({ store, photos }: Ports, cardId: CardId, at: number, ofHair: ReadonlySet<string>): Promise<boolean> {
  const head = HEADS[at % HEADS.length];
  const open = await store.openCard(cardId);
  if (!open.ok || !head) return false;
  void store.closeCard(cardId);
  const visit = visitForHair(open.value.card, ofHair);
  if (!visit) return false;
  const drawn = await Promise.all([drawHair(head.before), drawHair(head.after), head.wish && drawHair(head.wish)]);
  const files = drawn.filter((one) => one !== null);
  const staffId = visit.staff[0] ?? '';
  const taken = await photos.take(
    cardId,
    files,
    wantedOf({ kind: 'result', staffId, visitId: visit.id }),
    proxy(() => {}),
  );
  const [before, after, wish] = taken.flatMap((one) => (one.ok ? [one.photo] : []));
  if (!before || !after) return false;
  const edits = [
    entryOf(before, visit, '10:00'),
    entryOf(after, visit, '12:30', { beforeId: before.intakeId }),
    ...(wish ? [entryOf(wish, visit, '09:45', { kind: 'inspiration' })] : []),
  ];
  const outcome = await store.editCard(cardId, edits);
  if (!outcome.ok) return false;
  await photos.filed([before, after, ...(wish ? [wish] : [])].map((one) => one.intakeId));
  return true;
}

/** The last time that she was here for her hair. */
function visitForHair({ visits }: ClientCard, ofHair: ReadonlySet<string>): Visit | undefined {
  return visits.find((one) => one.status === 'paid' && one.services.some(({ name }) => ofHair.has(name)));
}

function entryOf(
  photo: TakenPhoto,
  visit: Visit,
  time: string,
  more: { readonly beforeId?: EntryId; readonly kind?: 'inspiration' } = {},
): ClientEdit {
  const edit = photoEdit(photo);
  if (edit.type !== 'addEntry' || edit.collection !== 'photos') return edit;
  const tags = visit.services.map((one) => one.name.replaceAll(',', ' ')).join(', ');
  return { ...edit, fields: { ...edit.fields, at: `${visit.date}T${time}:00.000Z`, tags, ...more } };
}
