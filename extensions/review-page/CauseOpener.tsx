import { Button, Modal, ModalBody } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import { BehindCause, type BehindCauseProps } from './BehindCause.tsx';

/** A button that opens the losses behind a bar; they are asked for when it is pressed. */
export function CauseOpener(props: BehindCauseProps & { readonly label: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { label, ...behind } = props;
  return (
    <Button
      size="xs"
      variant="transparent"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={`cause-${props.reason}`} title={label} width="lg" onClose={() => setOpen(false)}>
          <ModalBody>{isOpen ? <BehindCause {...behind} /> : ''}</ModalBody>
        </Modal>
      }
    >
      Losses
    </Button>
  );
}
