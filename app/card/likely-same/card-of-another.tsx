import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { blankCard } from '../../../model/blank-card.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCard } from '../card-context.tsx';
import { knownOf } from './known-of.ts';
import { useToldOf } from './one-likely.tsx';
import { useLikelySame } from './use-likely-same.ts';

/** Says whose a membership card is by its number, where another client has it: it is kept all the same. '' asks nothing. */
export function CardOfAnother({ number }: { readonly number: string }) {
  const { t } = useTranslation('likely');
  const { session } = useCard();
  const known = useMemo(() => (number === '' ? null : { ...knownOf(blankCard(session.id)), cards: [number] }), [session, number]);
  const [other] = useLikelySame(known, session.id);
  const toldOf = useToldOf();
  if (!other) return null;
  const { name } = toldOf(other, true);
  return (
    <Notice tone="warn" actions={<Link href={`/client/${other.summary.id}`}>{t('openNamed', { name })}</Link>}>
      {t('cardOf', { name })}
    </Notice>
  );
}
