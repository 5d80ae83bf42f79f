import { Phone, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Entry, LinkKind } from '../../../model/entries/fields.ts';
import { LINK_KINDS } from '../../../model/entries/fields.ts';
import type { CardId } from '../../../model/ids.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryList, EntryRow, IconLink } from '../entry-row.tsx';
import { Additions, Group } from '../group.tsx';
import { ClientPicker } from './client-picker.tsx';
import styles from './links.module.css';
import { useCounterpart } from './use-counterpart.ts';

/** Other clients this one belongs with. The other card says the same of this one (`other-side.ts`). */
export function Links({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation(['card', 'profile']);
  const { session } = useCard();
  const links = useOnCard((card) => card.links);
  const [isFinding, setFinding] = useState(isAsked);
  const add = (cardId: CardId, name: string) => {
    setFinding(false);
    if (links.some((one) => one.cardId === cardId)) return;
    session.edit('link', { type: 'addEntry', collection: 'links', id: newEntryId(), fields: { cardId, kind: 'family', name } });
  };
  return (
    <Group title={t('groups.links')} fold="links" isAsked={isAsked}>
      {links.length > 0 && (
        <EntryList>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </EntryList>
      )}
      {isFinding && (
        <ClientPicker
          label={t('profile:links.find')}
          autoFocus
          onPick={(client, name) => add(client.id, name)}
          onLeave={() => setFinding(false)}
        />
      )}
      {!isFinding && <Additions items={[{ id: 'link', label: t('profile:links.add'), onAdd: () => setFinding(true) }]} />}
    </Group>
  );
}

/** One linked client: who, what they are to this one, and how they are reached: a child's card has the parent's phone so, and no copy of it. */
function LinkRow({ link }: { readonly link: Entry<'links'> }) {
  const { t } = useTranslation(['card', 'profile']);
  const { session } = useCard();
  const { id, kind, cardId } = link;
  const other = useCounterpart(cardId);
  const name = (other.state === 'here' && other.name) || link.name || t('unnamed');
  const phone = other.state === 'here' ? other.summary.phones[0] : undefined;
  const remove = () => session.edit('linkRemoved', { type: 'setRemoved', collection: 'links', id, removed: true });
  const choose = (next: LinkKind) => session.edit('link', { type: 'setEntry', collection: 'links', id, changes: { kind: next, name } });
  return (
    <EntryRow
      name={name}
      onRemove={remove}
      actions={
        phone && (
          <IconLink href={`tel:${phone}`} label={t('call', { number: formatPhone(phone) })}>
            <Phone aria-hidden="true" />
          </IconLink>
        )
      }
    >
      <div className={styles.other}>
        <OtherClient cardId={cardId} name={name} />
        {phone && <span className={styles.facts}>{formatPhone(phone)}</span>}
      </div>
      <Select
        label={t('profile:links.kind')}
        inPlace
        value={kind}
        options={LINK_KINDS.map((one) => ({ id: one, label: t(`profile:links.kinds.${one}`) }))}
        onChange={choose}
      />
    </EntryRow>
  );
}

/** Another client's name, which leads to their card; where that is gone, it says so. */
export function OtherClient({ cardId, name }: { readonly cardId: CardId | ''; readonly name: string }) {
  const { t } = useTranslation('profile');
  const other = useCounterpart(cardId);
  if (cardId === '') return <span className={styles.name}>{name}</span>;
  if (other.state === 'gone' || other.state === 'notHere')
    return (
      <span className={styles.lost}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>{t(other.state === 'gone' ? 'links.gone' : 'links.notHere')}</span>
      </span>
    );
  return (
    <Link href={`/client/${cardId}`} className={styles.name} aria-label={t('links.open', { name })}>
      <UserRound aria-hidden="true" />
      {name}
    </Link>
  );
}
