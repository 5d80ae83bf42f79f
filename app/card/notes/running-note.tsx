import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/text-area.tsx';
import { useCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import { NotesBeside } from '../merged/notes-beside.tsx';
import { markOf } from '../place.ts';

/** The note that everyone writes in: what others type comes in around the caret. */
export function RunningNote() {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const text = useSyncExternalStore(session.subscribe, () => session.note.text);
  const area = useRef<HTMLTextAreaElement>(null);
  // The browser puts the caret at the end when a text is set from outside; it belongs where the person had it.
  useLayoutEffect(() => {
    const element = area.current;
    const { caret } = session.note;
    if (!element || document.activeElement !== element || element.value !== text) return;
    if (element.selectionStart !== caret.start || element.selectionEnd !== caret.end) element.setSelectionRange(caret.start, caret.end);
  }, [session, text]);
  const caret = () => ({ start: area.current?.selectionStart ?? 0, end: area.current?.selectionEnd ?? 0 });
  return (
    <Group title={t('groups.notes')} hint={t('note.hint')} place={markOf('note')}>
      <TextArea
        aria-label={t('what.note')}
        inPlace
        rows={5}
        placeholder={t('note.placeholder')}
        value={text}
        inputRef={area}
        onChange={(typed) => session.typeNote(typed, caret())}
        onSelect={() => session.moveNoteCaret(caret())}
        onBlur={() => session.settleNote()}
      />
      <NotesBeside />
    </Group>
  );
}
