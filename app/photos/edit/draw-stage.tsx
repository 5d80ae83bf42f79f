import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCrop } from '../../../model/photos/crop.ts';
import { type Mark, type MarkColor, type MarkShape, printMarks, readMarks, type Spot } from '../../../model/photos/marks.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import { Adjusted, type Adjusting } from './adjusted.tsx';
import styles from './draw-stage.module.css';
import { markBetween, markInMiddle, moved } from './drawing.ts';
import { Stage } from './stage.tsx';

interface DrawStageProps {
  readonly photo: Adjusting;
  readonly src: string;
  /** What a stroke draws. */
  readonly pen: { readonly shape: MarkShape; readonly color: MarkColor };
  readonly onMarks: (marks: string) => void;
}

/** A key moves a mark by this part of the picture. */
const STEP = 0.02;
const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** The photo, to be drawn upon: from where to where, by hand; or with keys, Enter for a mark and the arrows to bring it to its place. */
export function DrawStage({ photo, src, pen, onMarks }: DrawStageProps) {
  const { t } = useTranslation('photoTools');
  const seen = { crop: readCrop(photo.crop), turn: turnOf(photo.turn) };
  const [stroke, setStroke] = useState<{ readonly from: Spot; readonly to: Spot } | null>(null);
  const drawn = stroke && markBetween(stroke.from, stroke.to, pen, seen);
  const marks = readMarks(photo.marks);
  const put = (all: readonly Mark[]) => onMarks(printMarks(all));
  const end = () => {
    setStroke(null);
    if (drawn) put([...marks, drawn]);
  };
  const press = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    const last = marks.at(-1);
    if (event.key === 'Enter' || event.key === ' ') put([...marks, markInMiddle(pen, seen)]);
    else if (step && last) put([...marks.slice(0, -1), moved(last, step, seen, event.shiftKey)]);
    else return;
    event.preventDefault();
  };
  return (
    <Stage photo={photo}>
      <Adjusted photo={drawn ? { ...photo, marks: printMarks([...marks, drawn]) } : photo} src={src} alt="" />
      <button
        type="button"
        className={styles.sheet}
        aria-label={t('edit.sheet')}
        aria-description={t('edit.sheetKeys')}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0 || stroke) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = placeOf(event);
          setStroke({ from: at, to: at });
        }}
        onPointerMove={(event) => stroke && setStroke({ ...stroke, to: placeOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setStroke(null)}
      />
    </Stage>
  );
}

function placeOf(event: PointerEvent<HTMLElement>): Spot {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - box.left) / Math.max(box.width, 1), y: (event.clientY - box.top) / Math.max(box.height, 1) };
}
