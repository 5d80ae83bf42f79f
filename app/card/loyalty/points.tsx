import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsOf } from '../../../model/entries/balances.ts';
import type { Entry } from '../../../model/entries/fields.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { AmountDialog, type AmountEntry, useBlankEntry } from './amount-dialog.tsx';
import { Ledger } from './ledger.tsx';
import { useRecord } from './record.ts';
import { Balance, Section } from './section.tsx';
import { signed } from './signed.ts';
import { useTakingBack } from './use-taking-back.ts';

/** What is being written: a plus or a minus, perhaps in place of an entry that was wrong. */
interface Asked {
  readonly sign: 1 | -1;
  readonly start: AmountEntry;
  readonly corrects: Entry<'points'> | null;
}

/** The client's points: what there is, plus and minus with a reason, and all that was. */
export function Points() {
  const { t } = useTranslation('loyalty');
  const { session, format } = useCard();
  const points = useOnCard((card) => card.points);
  const blank = useBlankEntry();
  const takingBack = useTakingBack();
  const [asked, setAsked] = useState<Asked | null>(null);
  const balance = pointsOf({ points });
  const told = useToldPoints();
  const ask = (sign: 1 | -1) => setAsked({ sign, start: blank(''), corrects: null });
  const correct = (entry: Entry<'points'>) =>
    setAsked({ sign: entry.amount < 0 ? -1 : 1, start: { ...entry, amount: Math.abs(entry.amount), currency: '' }, corrects: entry });
  return (
    <Section
      title={t('points.title')}
      part="points"
      standing={<Balance text={told(balance)} below={balance < 0 ? t('points.below') : ''} />}
      actions={
        <>
          <Button icon={<Plus aria-hidden="true" />} aria-label={t('points.add')} onPress={() => ask(1)}>
            {t('points.plus')}
          </Button>
          <Button icon={<Minus aria-hidden="true" />} aria-label={t('points.takeOff')} onPress={() => ask(-1)}>
            {t('points.minus')}
          </Button>
        </>
      }
      {...(points.length === 0 && { emptyText: t('points.empty') })}
    >
      <Ledger
        label={t('points.ledger')}
        entries={points}
        tell={({ amount, reason }) => ({
          what: reason || t(amount < 0 ? 'points.takenOff' : 'points.added'),
          amount: signed(amount, format.number),
          isMinus: amount < 0,
          mark: '',
        })}
        onTakeBack={(entry) => session.edit('points', takingBack('points', entry))}
        onCorrect={correct}
      />
      {asked && <PointsDialog {...asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function PointsDialog({ sign, start, corrects, onClose }: Asked & { readonly onClose: () => void }) {
  const { t } = useTranslation('loyalty');
  const { session } = useCard();
  const record = useRecord();
  const takingBack = useTakingBack();
  const balance = useOnCard(pointsOf) - (corrects?.amount ?? 0);
  const told = useToldPoints();
  const kind = sign > 0 ? 'add' : 'takeOff';
  const save = ({ amount, reason, visitId }: AmountEntry) => {
    const fields = { ...record(), amount: sign * amount, reason, visitId };
    session.edit('points', ...(corrects ? [takingBack('points', corrects)] : []), {
      type: 'addEntry',
      collection: 'points',
      id: newEntryId(),
      fields,
    });
  };
  return (
    <AmountDialog
      title={corrects ? t('correctTitle') : t(`points.${kind}`)}
      action={corrects ? t('correctAction') : t(`points.${kind}`)}
      actionBelowZero={t('points.takeOffAnyway')}
      asksWhyBelowZero
      sign={sign}
      reasons={sign > 0 ? t('points.reasonsPlus').split(', ') : t('points.reasonsMinus').split(', ')}
      currencies={[]}
      balanceIn={() => balance}
      tellBalance={told}
      start={start}
      onSave={save}
      onClose={onClose}
    />
  );
}

/** So many points, in words. */
function useToldPoints(): (count: number) => string {
  const { t } = useTranslation('loyalty');
  const { format } = useCard();
  return (count) => t('points.balance', { count, shown: count < 0 ? signed(count, format.number) : format.number(count) });
}
