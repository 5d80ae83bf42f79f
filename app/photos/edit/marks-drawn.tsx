import { printMarks, readMarks } from '../../../model/photos/marks.ts';
import { paintMark } from '../../../model/photos/marks-painted.ts';
import type { Size } from '../../../model/photos/turn.ts';
import styles from './marks-drawn.module.css';

/** A photo's marks over its picture. They say what a person pointed at: read out they would be no more than noise. */
export function MarksDrawn({ size, marks }: { readonly size: Size; readonly marks: string }) {
  const distinct = new Map(readMarks(marks).map((mark) => [printMarks([mark]), mark]));
  return (
    <svg className={styles.marks} viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
      {[...distinct].map(([key, mark]) => {
        const { path, width, color, edge } = paintMark(mark, size);
        return (
          <g key={key} fill="none" strokeLinecap="round" strokeLinejoin="round">
            <path d={path} stroke={edge} strokeWidth={width * 1.8} />
            <path d={path} stroke={color} strokeWidth={width} />
          </g>
        );
      })}
    </svg>
  );
}
