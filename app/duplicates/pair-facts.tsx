import { Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cardKey } from '../../model/card-key.ts';
import { formatBirthDate } from '../../model/dates/format-date.ts';
import { emailKey, phoneKey } from '../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../model/summary.ts';
import { useLanguage } from '../language.tsx';
import { phoneShown } from '../list/shown-phone.ts';
import { useFormat } from '../ui/format.ts';
import styles from './pair-facts.module.css';

interface PairFactsProps {
  readonly a: CardSummary;
  readonly b: CardSummary;
  readonly names: { readonly a: string; readonly b: string };
}

interface Line {
  readonly text: string;
  /** What it is compared by; '' with nothing. */
  readonly key: string;
}

/** What is known of each, side by side; what both say is marked. */
export function PairFacts({ a, b, names }: PairFactsProps) {
  const { t } = useTranslation('duplicates');
  const factsOf = useFactsOf();
  const [left, right] = [factsOf(a), factsOf(b)];
  const rows = left.flatMap(({ id, lines }, index) => {
    const others = right[index]?.lines ?? [];
    return lines.length + others.length > 0 ? [{ id, a: lines, b: others }] : [];
  });
  return (
    <table className={styles.facts} aria-label={t('pair', names)}>
      <thead className={styles.names}>
        <tr>
          <td />
          <th scope="col">{names.a}</th>
          <th scope="col">{names.b}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr className={styles.row} key={row.id}>
            <th scope="row" className={styles.what}>
              {t(`facts.${row.id}`)}
            </th>
            <Cell lines={row.a} others={row.b} />
            <Cell lines={row.b} others={row.a} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ lines, others }: { readonly lines: readonly Line[]; readonly others: readonly Line[] }) {
  const { t } = useTranslation('duplicates');
  return (
    <td className={styles.cell}>
      {lines.map(({ text, key }) => {
        const isShared = key !== '' && others.some((other) => other.key === key);
        return (
          <span key={text} className={styles.line} data-shared={isShared || undefined}>
            {isShared && <Equal role="img" aria-label={t('equal')} />}
            {text}
          </span>
        );
      })}
      {lines.length === 0 && <span className={styles.none}>—</span>}
    </td>
  );
}

function useFactsOf() {
  const { t } = useTranslation('duplicates');
  const { language } = useLanguage();
  const format = useFormat();
  return (of: CardSummary) => {
    const one = (text: string, key = ''): readonly Line[] => (text === '' ? [] : [{ text, key }]);
    const { birthDate, more } = of;
    return [
      { id: 'phone', lines: of.phones.map((text) => ({ text: phoneShown(text), key: phoneKey(text) })) },
      { id: 'email', lines: of.emails.map((text) => ({ text, key: emailKey(text) })) },
      { id: 'card', lines: of.cards.map((text) => ({ text, key: cardKey(text) })) },
      { id: 'birth', lines: one(birthDate && formatBirthDate(birthDate, language, 'short'), birthDate) },
      { id: 'city', lines: one(of.city, of.city.toLocaleLowerCase()) },
      { id: 'online', lines: one(more.online ? t('booksOnline') : '') },
      { id: 'visits', lines: one(of.visits > 0 ? format.number(of.visits) : '') },
      { id: 'last', lines: one(format.date(of.lastVisit)) },
      { id: 'spent', lines: one(of.spent > 0 ? format.money(of.spent, of.currency) : '') },
      { id: 'since', lines: one(format.date(of.createdAt.slice(0, 10))) },
    ] as const;
  };
}
