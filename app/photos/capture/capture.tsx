import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FullScreen } from '../../ui/full-screen.tsx';
import type { Adjusting } from '../edit/adjusted.tsx';
import styles from './capture.module.css';
import { Controls } from './controls.tsx';
import { Finder } from './finder.tsx';
import { keptChoices } from './kept-choices.ts';
import { NoCamera } from './no-camera.tsx';
import { Strip } from './strip.tsx';
import { useCamera } from './use-camera.ts';
import { useFrames } from './use-frames.ts';
import { useShots } from './use-shots.ts';

export interface CaptureProps {
  /** The "before" that lies over the camera's picture, faintly, so that the "after" is from the same angle: an object URL. */
  readonly ghost: string | null;
  /** Its size and turn. What was cropped off it counts for the angle and is shown. */
  readonly ghostAs?: Pick<Adjusting, 'width' | 'height' | 'turn'>;
  /** One photo is wanted: the first that is taken ends it. */
  readonly isSingle?: boolean;
  /**
   * What was taken, in order, once the person is done; or the files chosen where there is no camera. Never empty. Called more than
   * once when the page is hidden in between: what was taken must not be lost with it.
   */
  readonly onTaken: (taken: readonly Blob[]) => void;
  /** Called after `onTaken`, and when nothing was taken. */
  readonly onClose: () => void;
}

/** The camera over the whole screen: several photos in a row, with one hand. */
export function Capture({ ghost, ghostAs, isSingle = false, onTaken, onClose }: CaptureProps) {
  const { t } = useTranslation('photoTools');
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video);
  const shots = useShots(onTaken);
  const [choices, setChoices] = useState(() => keptChoices.read());
  const [said, setSaid] = useState('');
  const [presses, setPresses] = useState(0);
  const frames = useFrames();
  const isEnding = useRef(false);
  const isOn = camera.state === 'on';
  const choose = (changes: Partial<typeof choices>) => {
    const next = { ...choices, ...changes };
    setChoices(next);
    keptChoices.write(next);
  };
  const done = async () => {
    if (isEnding.current) return;
    isEnding.current = true;
    await frames.settled();
    shots.handOver();
    onClose();
  };
  const shoot = async () => {
    const element = video.current;
    if (!isOn || !element || isEnding.current) return;
    if (isSingle) isEnding.current = true;
    setPresses((count) => count + 1);
    const frame = await frames.take(element);
    if (!frame) {
      if (isSingle) isEnding.current = false;
      return;
    }
    if (isSingle) {
      onTaken([frame]);
      onClose();
      return;
    }
    setSaid(t('capture.taken', { n: shots.add(frame) }));
  };
  const onKey = (code: string): boolean => {
    const act = { g: () => choose({ grid: !choices.grid }), c: camera.next }[code];
    act?.();
    return act != null;
  };
  const choosing = (files: readonly Blob[]) => {
    if (files.length > 0) onTaken(files);
    void done();
  };
  return (
    <FullScreen label={t('capture.title')} onClose={() => void done()} onKey={onKey}>
      <div className={styles.screen}>
        <Finder
          video={video}
          camera={camera}
          presses={presses}
          hasGrid={choices.grid}
          ghost={ghost === null ? null : { src: ghost, strength: choices.ghost, ...(ghostAs && { as: ghostAs }) }}
        >
          {camera.state !== 'on' && camera.state !== 'opening' && (
            <NoCamera problem={camera.state} onAgain={camera.again} onFiles={choosing} />
          )}
        </Finder>
        {shots.all.length > 0 && <Strip shots={shots} />}
        <Controls
          camera={camera}
          choices={choices}
          hasGhost={ghost !== null}
          kept={shots.kept}
          onChoose={choose}
          onShoot={() => void shoot()}
          onDone={() => void done()}
        />
        <p className={styles.said} role="status">
          {said}
        </p>
      </div>
    </FullScreen>
  );
}
