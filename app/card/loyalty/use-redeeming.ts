import { useTranslation } from 'react-i18next';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { SalonEntry } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard } from '../card-context.tsx';
import { useRecord } from './record.ts';
import { useTakingBack } from './use-taking-back.ts';
import { useTodaysVisit } from './use-using.ts';

/** Gives the client a promotion, with its points where it gives points, as one edit; and says so, with the way back beside it. */
export function useRedeeming(): (promotion: SalonEntry<'promotions'>) => void {
  const { t } = useTranslation('loyalty');
  const { session } = useCard();
  const { showUndo } = useToasts();
  const visitId = useTodaysVisit();
  const record = useRecord();
  const takingBack = useTakingBack();
  return ({ id: promotionId, name, code, kind, amount }) => {
    const made = record();
    const [redemptionId, pointsId] = [newEntryId(), newEntryId()];
    const redemption = { ...made, promotionId, name, code, visitId };
    const points = { ...made, amount, reason: name, visitId };
    const edits: ClientEdit[] = [{ type: 'addEntry', collection: 'promotions', id: redemptionId, fields: redemption }];
    const back = () => [takingBack('promotions', { ...redemption, id: redemptionId })];
    const pointsBack = () => (kind === 'points' ? [takingBack('points', { ...points, id: pointsId })] : []);
    if (kind === 'points') edits.push({ type: 'addEntry', collection: 'points', id: pointsId, fields: points });
    session.edit('promotion', ...edits);
    showUndo(t('promotions.redeemed', { name }), () => session.edit('promotion', ...back(), ...pointsBack()));
  };
}
