import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { formatBirthDate } from '../../../model/dates/format-date.ts';
import { displayName } from '../../../model/names/display-name.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { LikelyClient } from '../../../workers/contracts/search.ts';
import { useMayMerge } from '../../duplicates/use-may-merge.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.ts';
import { useCard } from '../card-context.tsx';
import { MergeWith } from '../merged/merge-with.tsx';
import styles from './likely-same.module.css';
import { useJoin } from './use-join.ts';

interface Told {
  readonly name: string;
  /** What tells this client from others of the name: phone, birth date, last visit. */
  readonly facts: string;
  readonly why: string;
}

/** Says of a client who may be this one, and why. `isTitled`: what that means stands above already. */
export function useToldOf(): (client: LikelyClient, isTitled: boolean) => Told {
  const { t } = useTranslation('likely');
  const { language } = useLanguage();
  const format = useFormat();
  return ({ summary, reasons, meaning }, isTitled) => {
    const phones = summary.phones.map(formatPhone);
    const name = displayName({ ...summary, phones }) || t('nameless');
    const facts = [
      phones[0] === name ? summary.emails[0] : (phones[0] ?? summary.emails[0]),
      summary.birthDate && formatBirthDate(summary.birthDate, language, 'short'),
      summary.lastVisit && t('lastVisit', { date: format.date(summary.lastVisit) }),
    ];
    const why = reasons.map((reason) => t(`why.${reason}`)).join(', ');
    return {
      name,
      facts: facts.filter(Boolean).join(' · '),
      why: meaning === 'family' && !isTitled ? t('family', { why }) : why,
    };
  };
}

export interface OneLikelyProps {
  readonly client: LikelyClient;
  readonly isTitled: boolean;
  readonly onOther: () => void;
}

/** One client who may be this one, with what can be done about it. */
export function OneLikely({ client, isTitled, onOther }: OneLikelyProps) {
  const { t } = useTranslation(['likely', 'duplicates']);
  const [, navigate] = useLocation();
  const { name, facts, why } = useToldOf()(client, isTitled);
  const join = useJoin();
  const isStored = useIsStored();
  const mayMerge = useMayMerge() && isStored && join === null && client.meaning === 'same';
  const [isMerging, setMerging] = useState(false);
  const { summary, meaning, isWeak } = client;
  const same = join && meaning === 'same' && (
    <Button look={isWeak ? 'quiet' : 'plain'} onPress={() => void join(summary, name)} aria-label={t('joinNamed', { name })}>
      {t('join')}
    </Button>
  );
  return (
    <li className={styles.one}>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.facts}>{facts}</span>
      {!(isTitled && isWeak) && <span className={styles.why}>{why}</span>}
      {!isWeak && same && <span className={styles.first}>{same}</span>}
      <span className={styles.actions}>
        <Button look="quiet" onPress={() => navigate(`/client/${summary.id}`)} aria-label={t('openNamed', { name })}>
          {t('open')}
        </Button>
        <Button look="quiet" onPress={onOther} aria-label={t('otherNamed', { name })}>
          {t('other')}
        </Button>
        {isWeak && same}
        {mayMerge && (
          <Button look="quiet" onPress={() => setMerging(true)} aria-label={t('duplicates:card.likely', { name })}>
            {t('duplicates:merge')}
          </Button>
        )}
      </span>
      {isMerging && <MergeWith name={name} other={summary.id} onClose={() => setMerging(false)} />}
    </li>
  );
}

/** A card that is only being begun is stored nowhere yet: there is nothing to merge. */
function useIsStored(): boolean {
  const { session } = useCard();
  return useSyncExternalStore(session.subscribe, () => session.view().saved !== 'begun');
}
