import { proxy } from 'comlink';
import { ImageDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { PHOTO_KINDS, type PhotoKind } from '../../../model/entries/fields.ts';
import { displayName } from '../../../model/names/display-name.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { ClientField, type ForWhom } from '../../journal/client-field.tsx';
import type { ScreenActions } from '../../shell/screen-actions.ts';
import { useThreads } from '../../threads.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useWriter } from '../../who/writer.ts';
import { wantedOf } from '../photo-edit.ts';
import { fileShared, type NotFiled } from './file-shared.ts';
import { Previews } from './previews.tsx';
import { forgetShared, type SharedFile, sharedFiles } from './shared-files.ts';
import styles from './shared-screen.module.css';

/** Pictures shared from another app: for which client? They wait here, also while the app is closed. */
export default function SharedScreen({ actions }: { readonly actions: ScreenActions }) {
  const { t } = useTranslation(['photoTools', 'gallery']);
  const [, navigate] = useLocation();
  const isFull = useSearch() === 'full';
  const toasts = useToasts();
  const threads = useThreads();
  const [shared, setShared] = useState<readonly SharedFile[] | null>(null);
  const [whom, setWhom] = useState<ForWhom>({ typed: '' });
  const [kind, setKind] = useState<PhotoKind>('inspiration');
  const { file, done, problems } = useFiling();
  const [added, setAdded] = useState<{ readonly client: CardSummary; readonly count: number } | null>(null);
  useEffect(() => {
    sharedFiles(() => threads.photos).then(setShared, () => setShared([]));
  }, [threads]);
  const put = async (client: CardSummary, files: readonly SharedFile[]) => {
    const wrong = await file(client, files, kind);
    setShared(await sharedFiles(() => threads.photos));
    if (wrong.length > 0) {
      setAdded({ client, count: files.length - wrong.length });
      return;
    }
    toasts.show({ text: t('shared.put', { count: files.length, name: nameOf(client) }) });
    actions.open(client.id, { kind: 'gallery' });
  };
  const discard = async (files: readonly SharedFile[]) => {
    await forgetShared(files.map(({ key }) => key));
    navigate('/');
  };
  if (!shared) return null;
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('shared.title')}</h1>
      {isFull && (
        <Notice tone="warn" alert>
          {t('shared.full')}
        </Notice>
      )}
      <Problems problems={problems} />
      {shared.length === 0 ? (
        <Nothing added={added} actions={actions} />
      ) : (
        <>
          <Previews files={shared} />
          {done === null ? (
            <>
              <ClientField value={whom} onChange={setWhom} mayBeNew={false} />
              <Select
                label={t('gallery:asKind')}
                options={PHOTO_KINDS.map((id) => ({ id, label: t(`gallery:kinds.${id}`) }))}
                value={kind}
                onChange={setKind}
              />
              <div className={styles.actions}>
                <Button onPress={() => void discard(shared)}>{t('shared.discard')}</Button>
                <Button look="primary" isDisabled={!('client' in whom)} onPress={() => void ('client' in whom && put(whom.client, shared))}>
                  {t('shared.add', { count: shared.length })}
                </Button>
              </div>
            </>
          ) : (
            <ProgressBar
              label={t('gallery:adding.title')}
              done={done}
              total={shared.length}
              figures={t('gallery:adding.figures', { done, total: shared.length })}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Nothing waits: nothing was shared, or all of it went onto a card but for what is told above. */
function Nothing({
  added,
  actions,
}: {
  readonly added: { readonly client: CardSummary; readonly count: number } | null;
  readonly actions: ScreenActions;
}) {
  const { t } = useTranslation('photoTools');
  const [, navigate] = useLocation();
  if (added && added.count > 0) {
    const { client, count } = added;
    return (
      <EmptyState
        icon={<ImageDown />}
        title={t('shared.put', { count, name: nameOf(client) })}
        actions={<Button onPress={() => actions.open(client.id, { kind: 'gallery' })}>{t('shared.open')}</Button>}
      />
    );
  }
  return (
    <EmptyState icon={<ImageDown />} title={t('shared.none')} actions={<Button onPress={() => navigate('/')}>{t('shared.back')}</Button>}>
      {t('shared.noneText')}
    </EmptyState>
  );
}

function nameOf(client: CardSummary): string {
  return displayName({ ...client, phones: client.phones.map(formatPhone) });
}

function Problems({ problems }: { readonly problems: readonly NotFiled[] }) {
  const { t } = useTranslation('gallery');
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" alert>
      <ul>
        {problems.map(({ key, name, problem }) => (
          <li key={key}>{t(`problems.${problem}`, { name: name || t('adding.unnamed') })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Puts them on a card; `done`: how many so far, null while nothing goes on. */
function useFiling() {
  const { store, photos } = useThreads();
  const [writer] = useWriter();
  const [done, setDone] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly NotFiled[]>([]);
  const file = async (client: CardSummary, files: readonly SharedFile[], kind: PhotoKind): Promise<readonly NotFiled[]> => {
    setDone(0);
    const wrong = await fileShared(
      {
        take: (id, all, wanted, onTaken) => photos.take(id, all, wanted, proxy(onTaken)),
        edit: async (id, edits) => (await store.editCard(id, edits)).ok,
        filed: (ids) => photos.filed(ids),
        forget: forgetShared,
      },
      client.id,
      files,
      wantedOf({ kind, staffId: writer }),
      setDone,
    );
    setDone(null);
    setProblems(wrong);
    return wrong;
  };
  return { file, done, problems };
}
