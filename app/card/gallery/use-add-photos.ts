import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { type NewPhotos, wantedOf } from '../../photos/photo-edit.ts';
import { useAdding } from '../../photos/use-adding.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import type { CardSession } from '../card-session.ts';

export type AddPhotos = (files: readonly Blob[], about?: Partial<Omit<NewPhotos, 'staffId'>>) => void;

/** Puts photos on the card: signed by whoever is at this device, beside today's visit where there is just one. Told when they are there. */
export function useAddPhotos(): AddPhotos {
  const { t } = useTranslation('gallery');
  const { session, today } = useCard();
  const [staffId] = useWriter();
  const [adding] = useAdding(session.id);
  const toasts = useToasts();
  const visits = useOnCard((card) => card.visits);
  return useCallback(
    (files, about = {}) => {
      const [visit, another] = visits.filter((one) => one.date === today && one.status !== 'cancelled' && one.status !== 'rescheduled');
      const visitId = visit && !another && about.kind !== 'inspiration' ? visit.id : '';
      const wanted = wantedOf({ kind: 'result', staffId, visitId, ...about });
      void adding.add(session, files, wanted).then((added) => {
        if (added.length > 0) toasts.showUndo(t('adding.added', { count: added.length }), () => takeOff(session, added));
      });
    },
    [adding, session, staffId, visits, today, toasts, t],
  );
}

function takeOff(session: CardSession, added: readonly EntryId[]): void {
  session.edit('photoRemoved', ...added.map((id) => ({ type: 'setRemoved', collection: 'photos', id, removed: true }) as const));
}
