import { Ban, UserPlus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { useTranslation } from 'react-i18next';
import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { CardSummary } from '../../model/summary.ts';
import { useFound } from '../list/use-found.ts';
import { Chip } from '../ui/chip.tsx';
import styles from '../ui/field.module.css';
import { IconButton } from '../ui/icon-button.tsx';
import own from './client-field.module.css';

/** For whom a booking is: a client, words of which a new client is made, or nobody who is known yet. */
export type ForWhom = { readonly client: CardSummary } | { readonly typed: string };

const SHOWN = 6;
const NEW = 'new';

/** Finds the client as one types, with no connection; what finds nobody makes a new client. Empty: somebody walked in. */
export function ClientField({
  value,
  onChange,
  mayBeNew = true,
}: {
  readonly value: ForWhom;
  readonly onChange: (value: ForWhom) => void;
  /** False: only a client who is known will do. */
  readonly mayBeNew?: boolean;
}) {
  const { t } = useTranslation('journal');
  const typed = 'typed' in value ? value.typed : '';
  const { found, isOf } = useFound(typed, SHOWN);
  const chosen = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isChosenHere = useRef(false);
  const byArrows = useRef(false);
  /** What Enter was pressed on before anybody could be found for it. */
  const awaited = useRef<string | null>(null);
  /** How often it was said that who is typed is new. */
  const [newSaid, setNewSaid] = useState(0);
  const id = 'client' in value ? value.client.id : '';
  useEffect(() => {
    // The field that had the keyboard is gone: it goes on to what is asked next.
    if (id !== '' && isChosenHere.current) focusAfter(chosen.current);
  }, [id]);
  useEffect(() => {
    // Not while the list still gives the keyboard back to its field: the list closes when that loses it.
    if (newSaid > 0) focusAfter(field.current);
  }, [newSaid]);
  useEffect(() => {
    if (id === '') isChosenHere.current = false;
  }, [id]);
  const choose = (client: CardSummary) => {
    isChosenHere.current = true;
    onChange({ client });
  };
  const isAnswered = isOf(typed);
  // Enter takes who stands first, as in the search; who is new is told by the rest of the form.
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = found;
    byArrows.current = event.key.startsWith('Arrow') || (byArrows.current && event.key === 'Enter');
    // A mouse that happens to lie where the list opens chooses nobody: the arrows do.
    if (event.key !== 'Enter' || byArrows.current || typed.trim() === '' || event.nativeEvent.isComposing) return;
    if (!isAnswered) {
      // Fingers are quicker than the answer: it is taken when it comes.
      event.preventDefault();
      awaited.current = typed;
    } else if (first) {
      event.preventDefault();
      choose(first);
    }
  };
  const takeAwaited = useEffectEvent((text: string, first: CardSummary | undefined, isThere: boolean) => {
    const isAwaited = awaited.current === text;
    if (isAwaited && !isThere) return;
    awaited.current = null;
    if (isAwaited && first) choose(first);
  });
  useEffect(() => takeAwaited(typed, found[0], isAnswered), [typed, found, isAnswered]);
  if ('client' in value) {
    const { client } = value;
    const name = nameOf(client);
    return (
      <div ref={chosen} className={own.chosen}>
        <span className={own.who}>
          <strong>{name || t('nameless')}</strong>
          <span className={own.facts}>{factsOf(client, name)}</span>
        </span>
        {client.blacklisted && <Blacklisted />}
        <IconButton label={t('otherClient')} onPress={() => onChange({ typed: '' })}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    );
  }
  const items = [
    ...found.map((client) => ({
      id: client.id as string,
      name: nameOf(client) || t('nameless'),
      facts: factsOf(client, nameOf(client)),
      isBarred: client.blacklisted,
    })),
    ...(typed.trim() === '' || !mayBeNew ? [] : [{ id: NEW, name: t('newClient', { name: typed.trim() }), facts: '', isBarred: false }]),
  ];
  return (
    <ComboBox
      className={styles.field}
      items={items}
      value={null}
      onChange={(key) => {
        const client = found.find((one) => one.id === key);
        // Enter took the first already; the list only closes.
        if (isChosenHere.current) return;
        if (client) choose(client);
        else if (key === NEW) setNewSaid((times) => times + 1);
      }}
      inputValue={typed}
      onInputChange={(text) => onChange({ typed: text })}
      allowsCustomValue
      // What was pasted opens the list too, before anybody is found.
      allowsEmptyCollection
      autoFocus
    >
      <Label className={styles.label}>{t('client')}</Label>
      <Input
        className={styles.box ?? ''}
        placeholder={t(mayBeNew ? 'clientHint' : 'knownClientHint')}
        ref={field}
        onKeyDownCapture={onKey}
      />
      <Popover className={styles.popover ?? ''} offset={4} {...(items.length === 0 && { style: { display: 'none' } })}>
        <ListBox<(typeof items)[number]> className={styles.options ?? ''}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.id === NEW ? typed : item.name} className={styles.option ?? ''}>
              {item.id === NEW && <UserPlus aria-hidden="true" />}
              <span className={own.listed}>
                <span>{item.name}</span>
                {item.facts && <span className={own.facts}>{item.facts}</span>}
              </span>
              {item.isBarred && <Blacklisted />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The salon takes no bookings of this client: seen before one is chosen. */
function Blacklisted() {
  const { t } = useTranslation('alerts');
  return (
    <span className={own.barred}>
      <Chip tone="danger" icon={<Ban aria-hidden="true" />}>
        {t('titles.blacklist')}
      </Chip>
    </span>
  );
}

/** The keyboard goes to the first thing after `element` in its dialog. */
function focusAfter(element: HTMLElement | null): void {
  const all = element?.closest('[role=dialog]')?.querySelectorAll<HTMLElement>('button, input, a[href]') ?? [];
  for (const one of all) {
    const isAfter = element && element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !element.contains(one);
    if (!isAfter || one.tabIndex < 0 || one.hasAttribute('disabled')) continue;
    one.focus();
    return;
  }
}

function nameOf(client: CardSummary): string {
  return displayName({ ...client, phones: client.phones.map(formatPhone) });
}

function factsOf(client: CardSummary, name: string): string {
  const [phone] = client.phones.map(formatPhone);
  return [phone === name ? '' : phone, client.city].filter(Boolean).join(' · ');
}
