import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PercentCrop, ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { type Crop, turnedCrop } from '../../../model/photos/crop.ts';
import { turnOf } from '../../../model/photos/turn.ts';
import { Adjusted, type Adjusting } from './adjusted.tsx';
import styles from './crop-stage.module.css';
import { Stage } from './stage.tsx';

interface CropStageProps {
  readonly photo: Adjusting;
  readonly src: string;
  readonly crop: Crop;
  /** A picture of a person: as wide as high, shown in a circle. */
  readonly isRound?: boolean;
  /** The frame stands still: a stretch of the picture as it is stored. */
  readonly onCrop: (crop: Crop) => void;
  readonly onBroken?: () => void;
}

/** All of the picture, with a frame over what is to be left of it; drawn by hand, or moved with the arrow keys. */
export function CropStage({ photo, src, crop, isRound = false, onCrop, onBroken }: CropStageProps) {
  const { t } = useTranslation('photoTools');
  const turn = turnOf(photo.turn);
  const [moving, setMoving] = useState<PercentCrop | null>(null);
  const corner = t('edit.corner');
  const edge = t('edit.edge');
  return (
    <Stage photo={{ ...photo, crop: '' }}>
      <ReactCrop
        className={styles.crop ?? ''}
        crop={moving ?? inPercent(turnedCrop(crop, turn))}
        {...(isRound && { aspect: 1, circularCrop: true })}
        ruleOfThirds={!isRound}
        keepSelection
        minWidth={24}
        minHeight={24}
        ariaLabels={{
          cropArea: t('edit.frame'),
          nwDragHandle: corner,
          neDragHandle: corner,
          seDragHandle: corner,
          swDragHandle: corner,
          nDragHandle: edge,
          eDragHandle: edge,
          sDragHandle: edge,
          wDragHandle: edge,
        }}
        onChange={(_, percent) => setMoving(percent)}
        onComplete={(_, { x, y, width, height }) => {
          setMoving(null);
          onCrop(turnedCrop({ x: x / 100, y: y / 100, width: width / 100, height: height / 100 }, turnOf(360 - turn)));
        }}
      >
        <Adjusted photo={{ ...photo, crop: '' }} src={src} alt="" {...(onBroken && { onBroken })} />
      </ReactCrop>
    </Stage>
  );
}

function inPercent({ x, y, width, height }: Crop): PercentCrop {
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}
