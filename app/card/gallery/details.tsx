import { X } from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { notAgreed } from '../../../model/consents/consents.ts';
import { PHOTO_KINDS } from '../../../model/entries/fields.ts';
import type { EntryId } from '../../../model/ids.ts';
import { printTags, readTags, tagKey } from '../../../model/photos/tags.ts';
import { useBlobState } from '../../photos/use-image.ts';
import { useThreads } from '../../threads.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { BeforeChoice } from './before-choice.tsx';
import styles from './details.module.css';
import { type Photo, tagsOf } from './photo-list.ts';
import { useVisitName } from './use-visit-name.ts';

interface DetailsProps {
  readonly photo: Photo;
  readonly photos: readonly Photo[];
  readonly onConsents: () => void;
  readonly onClose: () => void;
}

const NONE = 'none';

/** What is known of a photo. Everything is saved as it is chosen or typed. */
export function Details({ photo, photos, onConsents, onClose }: DetailsProps) {
  const { t } = useTranslation(['gallery', 'common', 'visit']);
  const { session, staff } = useCard();
  const visits = useOnCard((card) => card.visits);
  const visitName = useVisitName();
  const kinds = useId();
  const set = (changes: Partial<Omit<Photo, 'id'>>) =>
    session.edit('photo', { type: 'setEntry', collection: 'photos', id: photo.id, changes });
  const people = staff.filter((one) => one.active || one.id === photo.staffId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('details.title')}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      <Group className={styles.kinds ?? ''} aria-labelledby={kinds}>
        <span id={kinds} className={styles.label}>
          {t('details.kind')}
        </span>
        {PHOTO_KINDS.map((kind) => (
          <ToggleWord key={kind} isSelected={photo.kind === kind} onChange={() => set({ kind })}>
            {t(`kinds.${kind}`)}
          </ToggleWord>
        ))}
      </Group>
      <TypedEntry
        field={{
          key: `photo ${photo.id}`,
          label: 'photoCaption',
          toEdits: (text) => [{ type: 'setEntry', collection: 'photos', id: photo.id, changes: { caption: text.trim() } }],
        }}
        stored={photo.caption}
        label={t('details.caption')}
      />
      <Tags photo={photo} photos={photos} onTags={(tags) => set({ tags })} />
      <Publishing photo={photo} onChange={(mayPublish) => set({ mayPublish })} onConsents={onConsents} />
      <Select<string>
        inPlace
        label={t('details.visit')}
        value={photo.visitId || NONE}
        options={[{ id: NONE, label: t('details.noVisit') }, ...visits.map((one) => ({ id: one.id, label: visitName(one) }))]}
        onChange={(id) => set({ visitId: visits.find((one) => one.id === id)?.id ?? '' })}
      />
      <Select<string>
        inPlace
        label={t('details.staff')}
        value={photo.staffId || NONE}
        options={[
          { id: NONE, label: t('details.nobody') },
          ...people.map(({ id, name }) => ({ id, label: name || t('visit:unknownStaff') })),
        ]}
        onChange={(id) => set({ staffId: people.find((one) => one.id === id)?.id ?? '' })}
      />
      <BeforeChoice photo={photo} photos={photos} onChange={(beforeId: EntryId | '') => set({ beforeId })} />
      <Pinning photo={photo} />
    </Dialog>
  );
}

interface TagsProps {
  readonly photo: Photo;
  readonly photos: readonly Photo[];
  readonly onTags: (tags: string) => void;
}

/** Tags, with those used before offered. */
function Tags({ photo, photos, onTags }: TagsProps) {
  const { t } = useTranslation('gallery');
  const tags = readTags(photo.tags);
  const given = new Set(tags.map(tagKey));
  const offered = tagsOf(photos).filter((tag) => !given.has(tagKey(tag)));
  return (
    <div className={styles.tags}>
      {tags.length > 0 && (
        <ul className={styles.given} aria-label={t('details.tags')}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <AriaButton
                aria-label={t('details.removeTag', { tag })}
                className={styles.off ?? ''}
                onPress={() => onTags(printTags(tags.filter((one) => one !== tag)))}
              >
                <X aria-hidden="true" />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        inPlace
        key={photo.tags}
        label={t('details.tags')}
        placeholder={t('details.addTag')}
        options={offered.map((tag) => ({ id: `tag ${tag}`, label: tag }))}
        value={null}
        text=""
        onChange={(id) => onTags(printTags([...tags, id.slice(4)]))}
        onText={(text) => {
          if (text.trim() !== '') onTags(printTags([...tags, ...text.split(',')]));
        }}
      />
    </div>
  );
}

interface PublishingProps {
  readonly photo: Photo;
  readonly onChange: (mayPublish: boolean) => void;
  readonly onConsents: () => void;
}

/** Private, unless somebody says otherwise: who does is told what the client has said. */
function Publishing({ photo, onChange, onConsents }: PublishingProps) {
  const { t } = useTranslation('gallery');
  const { salon, today } = useCard();
  const consents = useOnCard((card) => card.consents);
  const isAsked = salon?.consentPurposes.some((one) => one.active && one.kind === 'photos') ?? false;
  const lacks = salon !== null && (!isAsked || notAgreed({ consents }, salon, 'photos', today).length > 0);
  return (
    <div className={styles.publishing}>
      <Switch isSelected={photo.mayPublish} onChange={onChange}>
        {t('details.mayPublish')}
      </Switch>
      {!photo.mayPublish && <p className={styles.note}>{t('details.private')}</p>}
      {photo.mayPublish && lacks && (
        <Notice tone="warn" alert actions={<Button onPress={onConsents}>{t('details.askConsent')}</Button>}>
          {t('details.noConsent')}
        </Notice>
      )}
    </div>
  );
}

function Pinning({ photo }: { readonly photo: Photo }) {
  const { t } = useTranslation('gallery');
  const threads = useThreads();
  const state = useBlobState(photo.picture);
  const { picture } = photo;
  if (picture === '') return null;
  return (
    <div className={styles.publishing}>
      <Switch isSelected={state?.pinned ?? false} onChange={(on) => void threads.photos.pin([picture], on).catch(() => undefined)}>
        {t('details.pin')}
      </Switch>
      <p className={styles.note}>{t('details.pinText')}</p>
      {state && (
        <p className={styles.note}>
          {t('place')}: {t(`places.${state.place}`)}
        </p>
      )}
    </div>
  );
}
