import { useTranslation } from 'react-i18next';
import { type PatchTest, testedFor } from '../../../model/alerts/patch-tests.ts';
import type { ClientCard } from '../../../model/card.ts';
import type { Consent } from '../../../model/consents/consents.ts';
import { inForce } from '../../../model/entries/in-force.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { usePurposeName } from '../consents/purpose-name.ts';
import { dayAndTime } from './day-and-time.ts';
import styles from './paper.module.css';
import { Part } from './part.tsx';
import { staffNameIn } from './staff-name.ts';

interface Props {
  readonly card: ClientCard;
  readonly salon: Salon | null;
}

/** What the client agreed to, word by word, and what was tried on their skin. */
export function ConsentsTold({ card, salon }: Props) {
  const { t } = useTranslation(['ownFile', 'card']);
  const format = useFormat();
  const purposeName = usePurposeName(salon);
  const testedNames = (test: PatchTest): string =>
    testedFor(test)
      .flatMap((id) => salon?.services.find((one) => one.id === id)?.name ?? [])
      .join(', ');
  return (
    <>
      <Part
        title={t('parts.patchTests')}
        table={{
          heads: [t('date'), t('what'), t('status'), t('validUntil'), t('who'), t('note')],
          rows: card.patchTests.map((one) => ({
            id: one.id,
            cells: [
              format.dateShort(one.date),
              [one.product, one.batch, testedNames(one)].filter(Boolean).join('\n'),
              t(`results.${one.result || 'none'}`),
              format.dateShort(one.validUntil),
              staffNameIn(salon, one.staffId),
              one.note,
            ],
          })),
        }}
      />
      <Part
        title={t('parts.consents')}
        table={{
          heads: [t('date'), t('purpose'), t('status'), t('textAgreed'), t('signature')],
          rows: card.consents.map((one) => ({
            id: one.id,
            cells: [
              dayAndTime(one.at, format, salon),
              purposeName(salon?.consentPurposes.find(({ id }) => id === one.purposeId)),
              [
                one.corrects === '' ? t(one.given ? 'given' : wasGiven(one, card.consents) ? 'withdrawn' : 'refused') : t('correction'),
                t(`hows.${one.how}`),
                staffNameIn(salon, one.staffId),
                one.note,
              ]
                .filter(Boolean)
                .join('\n'),
              salon?.consentTexts.find(({ id }) => id === one.textId)?.text ?? '',
              one.signature && <Signature key="signature" path={one.signature} />,
            ],
          })),
        }}
      />
    </>
  );
}

/** Whether there was a yes to take back when the client said no. */
function wasGiven(no: Consent, all: readonly Consent[]): boolean {
  return inForce(all).some((one) => one.given && one.purposeId === no.purposeId && one.at < no.at);
}

function Signature({ path }: { readonly path: string }) {
  return (
    <svg className={styles.signature} viewBox="0 0 400 160" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
