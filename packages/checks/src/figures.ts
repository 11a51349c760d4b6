/** Figures in messages are written as everywhere else. */
export {
  beside,
  compact,
  count,
  duration,
  figure,
  figureApart,
  momentIn,
  money,
  moneys,
  percent,
  rps,
  windowLabel,
} from '@liaison/model';
