import { useTranslation } from 'react-i18next';
import { SOCIAL_NETWORKS, type Social, type SocialNetwork } from '../../../model/card.ts';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryList, EntryRow } from '../entry-row.tsx';
import { Additions, Group } from '../group.tsx';
import { useNewEntry } from '../new-entry.ts';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';

/** What the networks call themselves, in every language. */
const NAMES: Readonly<Record<Exclude<SocialNetwork, 'other'>, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  telegram: 'Telegram',
  viber: 'Viber',
  whatsapp: 'WhatsApp',
  vk: 'VK',
};

/** Profiles in social networks. */
export function Socials({ startsNew }: { readonly startsNew: boolean }) {
  const { t } = useTranslation('card');
  const socials = useOnCard((card) => card.socials);
  const fresh = useNewEntry(socials, startsNew);
  const rows: readonly Social[] = fresh.id ? [...socials, { id: fresh.id, network: 'instagram', handle: '' }] : socials;
  return (
    <Group title={t('groups.socials')} fold="socials" isAsked={startsNew}>
      {rows.length > 0 && (
        <EntryList>
          {rows.map((one) => (
            <SocialRow key={one.id} social={one} takesFocus={one.id === fresh.id} onDrop={fresh.drop} />
          ))}
        </EntryList>
      )}
      <Additions items={[{ id: 'social', label: t('add.social'), onAdd: fresh.start }]} />
    </Group>
  );
}

function SocialRow({ social, takesFocus, onDrop }: { readonly social: Social; readonly takesFocus: boolean; readonly onDrop: () => void }) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const socials = useOnCard((card) => card.socials);
  const isOnCard = socials.some((one) => one.id === social.id);
  const remove = () =>
    isOnCard ? session.edit('socialRemoved', { type: 'setRemoved', collection: 'socials', id: social.id, removed: true }) : onDrop();
  const field: TypedField = {
    key: `social ${social.id}`,
    label: 'social',
    toEdits: (text, now) => {
      const handle = text.trim();
      if (now.socials.some((one) => one.id === social.id))
        return [{ type: 'setEntry', collection: 'socials', id: social.id, changes: { handle } }];
      return handle === '' ? [] : [{ type: 'addEntry', collection: 'socials', id: social.id, fields: { network: social.network, handle } }];
    },
  };
  const onLeave = () => {
    if (session.view().card?.socials.some((one) => one.id === social.id && one.handle === '')) remove();
  };
  const choose = (network: SocialNetwork) =>
    session.edit(
      'social',
      isOnCard
        ? { type: 'setEntry', collection: 'socials', id: social.id, changes: { network } }
        : { type: 'addEntry', collection: 'socials', id: social.id, fields: { network, handle: '' } },
    );
  return (
    <EntryRow name={social.handle || t('what.social')} onRemove={remove}>
      <TypedEntry field={field} stored={social.handle} label={t('handle')} autoFocus={takesFocus} onLeave={onLeave} />
      <Select
        label={t('network')}
        inPlace
        value={social.network}
        options={SOCIAL_NETWORKS.map((id) => ({ id, label: id === 'other' ? t('networks.other') : NAMES[id] }))}
        onChange={choose}
      />
    </EntryRow>
  );
}
