import { transfer } from 'comlink';
import { createContext, type ReactNode, startTransition, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { NewCategory } from '../../workers/contracts/import.ts';
import { newEntryId } from '../new-entry-id.ts';
import { COLORS } from '../settings/color-choice.tsx';
import { useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { whileAsked } from '../while-asked.ts';
import type { Threads } from '../workers.ts';
import { putContactPhotos } from './contact-photos.ts';
import { createImportSession, type ImportSession, type ImportThreads, type ImportView } from './import-session.ts';
import { rememberColumns, rememberedColumns } from './remembered-columns.ts';

interface Import {
  readonly session: ImportSession;
  readonly view: ImportView;
}
const ImportContext = createContext<Import | null>(null);

/** The import under way, and what to show of it. */
export function useImport(): Import {
  const found = useContext(ImportContext);
  if (!found) throw new Error('ImportProvider is missing');
  return found;
}

/** Keeps the import above the routes: it goes on while other screens are shown, and says there when it is done. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const threads = useThreads();
  const [view, setView] = useState<ImportView>({ step: 'choose', fileName: '', problem: null });
  // A preview is much to draw: in a transition it never holds the page up.
  const session = useMemo(() => createImportSession(importThreads(threads), (next) => startTransition(() => setView(next))), [threads]);
  const value = useMemo(() => ({ session, view }), [session, view]);
  useWarnBeforeClosing(view.step === 'importing');
  useTellWhenDone(view);
  return <ImportContext value={value}>{children}</ImportContext>;
}

/** The import worker hands clients to the store's over channels of their own, past the page. */
function importThreads(threads: Threads): ImportThreads {
  const { store, importer } = { store: threads.store, importer: () => threads.importer };
  /** A port of the import worker's that leads to the store. */
  const door = async (): Promise<MessagePort> => {
    const { port1, port2 } = new MessageChannel();
    await store.connectImport(transfer(port1, [port1]));
    return transfer(port2, [port2]);
  };
  return {
    read: (file, country, today, salon) => importer().read(file, country, today, { salon, remembered: rememberedColumns(localStorage) }),
    adjust: (settings) => importer().adjust(settings),
    compare: async (choice) => importer().compare(await door(), choice),
    addCategories: async (categories) => {
      await store.editSalon(categories.map(newCategory));
    },
    run: async (onProgress, action) => {
      const sink = await door();
      return whileAsked(onProgress, (tell) => importer().run(sink, tell, action));
    },
    cancel: () => importer().cancel(),
    putPhotos: async (action, onProgress, stopped) => {
      const photos = await importer().photos();
      await putContactPhotos(threads, action, photos, onProgress, stopped);
    },
    undo: (action, onProgress) => whileAsked(onProgress, (tell) => store.undoCards(action, tell)),
    newAction: newEntryId,
    remember: (set) => rememberColumns(localStorage, set),
  };
}

/** Calm, until the salon chooses another. */
function newCategory({ id, name }: NewCategory, index: number): SalonEdit {
  const color = COLORS[(index * 3) % COLORS.length] ?? COLORS[0];
  return { type: 'addSalonEntry', collection: 'categories', id, fields: { name, color, discount: 0, rule: '', active: true } };
}

/** The browser asks before it closes the page under an import. */
function useWarnBeforeClosing(importing: boolean): void {
  useEffect(() => {
    if (!importing) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [importing]);
}

/** Says on another screen that the import has ended. */
function useTellWhenDone(view: ImportView): void {
  const { t } = useTranslation(['import', 'common']);
  const toasts = useToasts();
  const [location, navigate] = useLocation();
  const tell = useEffectEvent((ended: ImportView) => {
    if (ended.step !== 'report' || location === '/import') return;
    const { report } = ended;
    const whole = report.problem === null && !report.cancelled;
    toasts.show({
      text: whole ? t('finished', { count: report.created }) : t(report.cancelled ? 'stoppedTitle' : 'failedTitle'),
      tone: report.problem === null ? 'plain' : 'danger',
      action: { label: t('common:open'), onAction: () => navigate('/import') },
    });
  });
  useEffect(() => tell(view), [view]);
}
