import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { RuleSalon } from '../../model/rules/matches.ts';
import type { RuleCount } from '../../workers/contracts/search.ts';
import { useLanguage } from '../language.tsx';
import { useToday } from '../list/use-today.ts';
import { useBaseVersion, useThreads } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './rule-editor.module.css';
import type { RuleToldProps } from './rule-told.tsx';

const NAMED = 3;

/** How many clients a rule fits now, and a few of them by name. */
export function RuleCountLine(props: RuleToldProps) {
  const { t } = useTranslation(['rules', 'list']);
  const { language } = useLanguage();
  const format = useFormat();
  const counted = useRuleCount(props);
  if (!counted) return <p className={styles.count}>{t('counting')}</p>;
  const { count, total, some } = counted;
  const names = some.map((one) => displayName({ ...one, phones: one.phones.map(formatPhone) }) || t('list:nameless'));
  const list = new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'long' }).format(names);
  return (
    <p className={styles.count} role="status">
      <strong>{count === 0 ? t('nobody') : t('fits', { count, shown: format.number(count), total: format.number(total) })}</strong>
      {names.length > 0 && <span>{count > names.length ? t('some', { names: list }) : list}</span>}
    </p>
  );
}

/** Counted anew with each change of the rule, of the clients and of the day; what was counted last stays until then. */
function useRuleCount({ rule, salon, of }: RuleToldProps): RuleCount | null {
  const { search } = useThreads();
  const version = useBaseVersion(true);
  const today = useToday();
  const [counted, setCounted] = useState<RuleCount | null>(null);
  const { categories, consentPurposes, notReturnedDays, regularFrom, services, staff, customFields } = salon;
  useEffect(() => {
    if (version < 0 || today === '') return;
    let isWanted = true;
    const read: RuleSalon = {
      categories,
      consentPurposes,
      notReturnedDays,
      regularFrom,
      ...(services && { services }),
      ...(staff && { staff }),
      ...(customFields && { customFields }),
    };
    const asked = { rule, salon: read, of, some: NAMED };
    const ask = async () => {
      const next = await search.count(asked);
      // null: a newer change ended this one.
      if (isWanted && next) setCounted(next);
    };
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [search, version, today, rule, of, categories, consentPurposes, notReturnedDays, regularFrom, services, staff, customFields]);
  return counted;
}
