import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Columns of twelve that a block takes. */
    '--span'?: number;
  }
}
