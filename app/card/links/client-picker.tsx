import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { useTranslation } from 'react-i18next';
import { formatBirthDate } from '../../../model/dates/format-date.ts';
import { displayName } from '../../../model/names/display-name.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { useLanguage } from '../../language.tsx';
import { useFound } from '../../list/use-found.ts';
import styles from '../../ui/field.module.css';
import { useCard } from '../card-context.tsx';
import own from './links.module.css';

const SHOWN = 6;

export interface ClientPickerProps {
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onPick: (client: CardSummary, name: string) => void;
  /** Given: words that are no client may stand. Told when the field is left. */
  readonly onText?: (text: string) => void;
  readonly onLeave?: () => void;
}

/** Another client, found as one types, also with no connection: the search is this device's own. */
export function ClientPicker({ label, autoFocus = false, onPick, onText, onLeave }: ClientPickerProps) {
  const { t } = useTranslation(['profile', 'list']);
  const { language } = useLanguage();
  const { session } = useCard();
  const [typed, setTyped] = useState('');
  const found = useFound(typed, SHOWN + 1).found.filter((one) => one.id !== session.id);
  const items = found.map((summary) => {
    const phones = summary.phones.map(formatPhone);
    const name = displayName({ ...summary, phones }) || t('list:nameless');
    const facts = [
      phones[0] === name ? '' : phones[0],
      summary.birthDate && formatBirthDate(summary.birthDate, language, 'short'),
      summary.city,
    ];
    return { id: summary.id, name, facts: facts.filter(Boolean).join(' · ') };
  });
  const pick = (id: unknown) => {
    const client = found.find((one) => one.id === id);
    const item = items.find((one) => one.id === id);
    if (!client || !item) return;
    setTyped('');
    onPick(client, item.name);
  };
  const leave = () => {
    const text = typed.trim();
    setTyped('');
    if (text !== '') onText?.(text);
    onLeave?.();
  };
  return (
    <ComboBox
      className={`${styles.field} ${styles.inPlace}`}
      items={items}
      value={null}
      onChange={pick}
      inputValue={typed}
      onInputChange={setTyped}
      onBlur={leave}
      allowsCustomValue
      allowsEmptyCollection={typed.trim().length > 1}
      autoFocus={autoFocus}
    >
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.box ?? ''} placeholder={t('links.findHint')} />
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<(typeof items)[number]>
          className={styles.options ?? ''}
          renderEmptyState={() => <p className={styles.nothing}>{t('links.nobody')}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option ?? ''}>
              <span className={own.found}>
                <span>{item.name}</span>
                {item.facts && <span className={own.facts}>{item.facts}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
