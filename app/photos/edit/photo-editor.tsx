import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printCrop, readCrop, WHOLE_PICTURE } from '../../../model/photos/crop.ts';
import type { MarkColor, MarkShape } from '../../../model/photos/marks.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import { FullScreen } from '../../ui/full-screen.tsx';
import { Adjusted, type Adjusting } from './adjusted.tsx';
import { CropStage } from './crop-stage.tsx';
import { DrawStage } from './draw-stage.tsx';
import { turnedBy } from './drawing.ts';
import styles from './photo-editor.module.css';
import { Stage } from './stage.tsx';
import { Tools } from './tools.tsx';
import { useAdjusting } from './use-adjusting.ts';

/** What the editor changes of a photo: the picture itself stays as it was taken. */
export type Adjustments = Pick<Adjusting, 'turn' | 'crop' | 'marks'>;

/** What a touch on the picture does. */
export type Tool = 'look' | 'crop' | MarkShape;

export interface PhotoEditorProps extends Adjustments {
  /** An object URL of the full picture, and its size in pixels as stored. */
  readonly picture: { readonly src: string; readonly width: number; readonly height: number };
  /**
   * Called when the person is done and something is otherwise than it was: one edit of the card. Also when the page is hidden, for it
   * may never be shown again; then once more for what is done after.
   */
  readonly onChange: (changed: Adjustments) => void;
  /** Called after `onChange`. */
  readonly onClose: () => void;
}

/** Turns, crops and draws upon a photo, over the whole screen. Esc keeps what was done, as everywhere: it is taken back by Undo. */
export function PhotoEditor({ picture, turn, crop, marks, onChange, onClose }: PhotoEditorProps) {
  const { t } = useTranslation('photoTools');
  const { now, change, undo, canUndo, finish } = useAdjusting({ turn, crop, marks }, onChange);
  const [tool, setTool] = useState<Tool>('look');
  const [color, setColor] = useState<MarkColor>('red');
  const photo: Adjusting = { width: picture.width, height: picture.height, ...now };
  const done = () => {
    finish();
    onClose();
  };
  const turnBy = (quarters: 1 | -1) => change({ turn: turnedBy(turnOf(now.turn), quarters) });
  const onKey = (code: string): boolean => {
    const act = {
      r: () => turnBy(1),
      l: () => turnBy(-1),
      c: () => setTool(tool === 'crop' ? 'look' : 'crop'),
      a: () => setTool(tool === 'arrow' ? 'look' : 'arrow'),
      o: () => setTool(tool === 'circle' ? 'look' : 'circle'),
      'ctrl+z': undo,
    }[code];
    act?.();
    return act !== undefined;
  };
  return (
    <FullScreen label={t('edit.title')} onClose={done} onKey={onKey}>
      <div className={styles.screen}>
        <div className={styles.picture}>
          {tool === 'crop' ? (
            <CropStage
              key={now.turn}
              photo={photo}
              src={picture.src}
              crop={readCrop(now.crop)}
              onCrop={(next) => change({ crop: printCrop(next) })}
            />
          ) : tool === 'look' ? (
            <Stage photo={photo}>
              <Adjusted photo={photo} src={picture.src} alt="" />
            </Stage>
          ) : (
            <DrawStage photo={photo} src={picture.src} pen={{ shape: tool, color }} onMarks={(next) => change({ marks: next })} />
          )}
        </div>
        <Tools
          tool={tool}
          color={color}
          canUndo={canUndo}
          hasMarks={now.marks !== ''}
          isCropped={now.crop !== ''}
          onTool={setTool}
          onColor={setColor}
          onTurn={turnBy}
          onUndo={undo}
          onWhole={() => change({ crop: printCrop(WHOLE_PICTURE) })}
          onNoMarks={() => change({ marks: '' })}
          onDone={done}
        />
      </div>
    </FullScreen>
  );
}
