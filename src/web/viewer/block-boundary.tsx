import { Component } from 'react';
import type { ReactNode } from 'react';
import { BlockFailed } from './block-states.tsx';

type State = { error: Error | null };

/** A figure that breaks while it is drawn blanks its own block and nothing else. */
export class BlockBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <BlockFailed error={error} message={null} onRetry={() => this.setState({ error: null })} />
    );
  }
}
