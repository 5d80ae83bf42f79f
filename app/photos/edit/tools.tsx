import { Circle, Crop, Maximize, MoveUpRight, RotateCcw, RotateCw, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { MARK_COLORS, type MarkColor } from '../../../model/photos/marks.ts';
import { colorOf } from '../../../model/photos/marks-painted.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconToggle } from '../../ui/icon-toggle.tsx';
import type { Tool } from './photo-editor.tsx';
import styles from './tools.module.css';

interface ToolsProps {
  readonly tool: Tool;
  readonly color: MarkColor;
  readonly canUndo: boolean;
  readonly hasMarks: boolean;
  readonly isCropped: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onColor: (color: MarkColor) => void;
  readonly onTurn: (quarters: 1 | -1) => void;
  readonly onUndo: () => void;
  /** All of the picture is to be seen again. */
  readonly onWhole: () => void;
  readonly onNoMarks: () => void;
  readonly onDone: () => void;
}

/** The editor's buttons; what belongs to one tool shows with it. */
export function Tools(props: ToolsProps) {
  const { tool, canUndo, hasMarks, isCropped } = props;
  const { t } = useTranslation('photoTools');
  const isDrawing = tool === 'arrow' || tool === 'circle';
  return (
    <div className={styles.tools}>
      <div className={styles.more}>
        {isDrawing && <Colors color={props.color} onColor={props.onColor} />}
        {isDrawing && hasMarks && (
          <Button look="quiet" icon={<Trash2 aria-hidden="true" />} onPress={props.onNoMarks}>
            {t('edit.noMarks')}
          </Button>
        )}
        {tool === 'crop' && isCropped && (
          <Button look="quiet" icon={<Maximize aria-hidden="true" />} onPress={props.onWhole}>
            {t('edit.whole')}
          </Button>
        )}
        {(tool === 'look' || (tool === 'crop' && !isCropped)) && (
          <p className={styles.hint}>{t(tool === 'crop' ? 'edit.cropHint' : 'edit.kept')}</p>
        )}
      </div>
      <div className={styles.bar} role="toolbar" aria-label={t('edit.tools')}>
        <IconButton label={t('edit.turnLeft')} onPress={() => props.onTurn(-1)}>
          <RotateCcw aria-hidden="true" />
        </IconButton>
        <IconButton label={t('edit.turnRight')} onPress={() => props.onTurn(1)}>
          <RotateCw aria-hidden="true" />
        </IconButton>
        <Choice tool="crop" chosen={tool} onTool={props.onTool} label={t('edit.crop')} icon={<Crop aria-hidden="true" />} />
        <Choice tool="arrow" chosen={tool} onTool={props.onTool} label={t('edit.arrow')} icon={<MoveUpRight aria-hidden="true" />} />
        <Choice tool="circle" chosen={tool} onTool={props.onTool} label={t('edit.circle')} icon={<Circle aria-hidden="true" />} />
      </div>
      <div className={styles.end}>
        <IconButton label={t('edit.undo')} isDisabled={!canUndo} onPress={props.onUndo}>
          <Undo2 aria-hidden="true" />
        </IconButton>
        <Button look="primary" autoFocus onPress={props.onDone}>
          {t('edit.done')}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly tool: Tool;
  readonly chosen: Tool;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onTool: (tool: Tool) => void;
}

/** A tool to take up, and to put down again. */
function Choice({ tool, chosen, label, icon, onTool }: ChoiceProps) {
  return (
    <IconToggle label={label} isSelected={tool === chosen} onChange={(isTaken) => onTool(isTaken ? tool : 'look')}>
      {icon}
    </IconToggle>
  );
}

function Colors({ color, onColor }: Pick<ToolsProps, 'color' | 'onColor'>) {
  const { t } = useTranslation('photoTools');
  return (
    <fieldset className={styles.colors} aria-label={t('edit.color')}>
      {MARK_COLORS.map((one) => (
        <ToggleButton
          key={one}
          className={styles.color ?? ''}
          aria-label={t(`edit.colors.${one}`)}
          isSelected={one === color}
          onChange={() => onColor(one)}
        >
          <span className={styles.swatch} style={{ background: colorOf(one) }} />
        </ToggleButton>
      ))}
    </fieldset>
  );
}
