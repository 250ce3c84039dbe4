import type { Failure } from '@loss-review/domain/answer/answer';
import {
  Alert,
  Button,
  Flex,
  Form,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
} from '@hubspot/ui-extensions';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import type { Json } from '../functions.ts';
import type { Acting } from './acting.ts';

/** A form behind a button; `T` is what its save answers. */
export interface FormModalProps<T> {
  /** Unique on the screen. */
  readonly id: string;
  readonly opener: string;
  readonly openerVariant?: 'primary' | 'secondary' | 'transparent';
  readonly openerSize?: 'xs' | 'md';
  readonly title: string;
  readonly submit: string;
  /** Said when it was saved. */
  readonly done: string;
  /** The function that saves. */
  readonly uid: string;
  readonly acting: Acting<T>;
  /** Puts the fields back to what they begin with. */
  readonly onOpen: () => void;
  /** What is to be saved; null while something is missing, which the fields then show. */
  readonly filled: () => Readonly<Record<string, Json>> | null;
  readonly children: ReactNode;
}

/** A button that opens a form and saves it once, however often “save” is clicked; a failed save may be tried again. */
export function FormModal<T>(props: FormModalProps<T>): ReactElement {
  const { id, opener, title, submit, done, uid, acting, filled, children } = props;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  // Refs, since a second click may come before the first is drawn.
  const isSaving = useRef(false);
  const formId = useRef('');

  const open = (): void => {
    formId.current = acting.newId();
    setFailure(null);
    props.onOpen();
  };
  const save = async (): Promise<void> => {
    if (isSaving.current) return;
    const parameters = filled();
    if (parameters === null) return;
    isSaving.current = true;
    setSaving(true);
    setFailure(null);
    const answer = await acting.save(uid, { ...parameters, id: formId.current });
    isSaving.current = false;
    setSaving(false);
    if (!answer.ok) {
      setFailure(answer);
      return;
    }
    acting.closeOverlay(id);
    acting.saved(answer.value, done);
  };

  return (
    <Button
      testId={`${id}-open`}
      variant={props.openerVariant ?? 'secondary'}
      size={props.openerSize ?? 'md'}
      onClick={open}
      overlay={
        <Modal id={id} title={title} width="md">
          <ModalBody>
            <Form onSubmit={() => void save()}>
              <Flex direction="column" gap="md">
                {failure && (
                  <Alert title={failureTitle(failure)} variant="danger" testId={`${id}-failure`}>
                    {failure.sentence}
                  </Alert>
                )}
                {children}
              </Flex>
            </Form>
          </ModalBody>
          <ModalFooter>
            <LoadingButton
              testId={`${id}-save`}
              variant="primary"
              loading={saving}
              onClick={() => void save()}
            >
              {submit}
            </LoadingButton>
            <Button testId={`${id}-cancel`} onClick={() => acting.closeOverlay(id)}>
              Cancel
            </Button>
          </ModalFooter>
        </Modal>
      }
    >
      {opener}
    </Button>
  );
}

/** What may be repeated broke off: it may be held all the same, and saving it again saves it once. */
function failureTitle({ retryAfterMs }: Failure): string {
  return retryAfterMs === undefined ? 'This was not saved' : 'This may not be saved: save it again';
}
