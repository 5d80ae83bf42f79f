import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { initials } from '../../../model/names/display-name.ts';
import { readClientPhoto } from '../../../model/photos/client-photo.ts';
import { summarize } from '../../../model/summary.ts';
import { nameOf } from '../../card/name-of.ts';
import { phoneShown } from '../../list/shown-phone.ts';
import { ClientAvatar } from '../../photos/client-photo/client-avatar.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Side } from './choices.ts';
import styles from './main-card.module.css';

interface MainCardProps {
  readonly first: ClientCard;
  readonly second: ClientCard;
  readonly main: Side;
  /** By a rule: there is nothing to choose. */
  readonly isFixed: boolean;
  readonly onChange: (main: Side) => void;
}

/** Both cards at a glance, and which of them stays the main one. */
export function MainCard({ first, second, main, isFixed, onChange }: MainCardProps) {
  const { t } = useTranslation('duplicates');
  const hint = useId();
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={main}
      isReadOnly={isFixed}
      aria-describedby={hint}
      onChange={(side) => onChange(side === 'second' ? 'second' : 'first')}
    >
      <Label className={styles.label ?? ''}>{t('merging.lead')}</Label>
      <div className={styles.cards}>
        <CardChoice side="first" card={first} />
        <CardChoice side="second" card={second} />
      </div>
      <p id={hint} className={styles.hint}>
        {t('merging.leadHint')}
      </p>
    </RadioGroup>
  );
}

function CardChoice({ side, card }: { readonly side: Side; readonly card: ClientCard }) {
  const { t } = useTranslation('duplicates');
  const facts = useFacts(card);
  const photo = readClientPhoto(card.profile.photo)?.thumbnail ?? null;
  return (
    <Radio value={side} className={styles.card ?? ''}>
      <span className={styles.top}>
        <ClientAvatar size="l" photo={photo} letters={initials(card.profile)} seed={card.id} />
        <span className={styles.dot} aria-hidden="true" />
      </span>
      <bdi className={styles.name}>{nameOf(card) || t('nameless')}</bdi>
      {facts.map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
    </Radio>
  );
}

/** How to reach the client, and how they come. */
function useFacts(card: ClientCard): readonly string[] {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const summary = summarize(card);
  const figures = [
    summary.visits > 0 ? `${t('facts.visits')}: ${format.number(summary.visits)}` : '',
    summary.lastVisit ? `${t('facts.last')}: ${format.date(summary.lastVisit)}` : '',
    summary.spent > 0 ? `${t('facts.spent')}: ${format.money(summary.spent, summary.currency)}` : '',
    card.profile.online ? t('booksOnline') : '',
  ];
  return [...summary.phones.map(phoneShown), ...summary.emails, ...figures].filter(Boolean);
}
