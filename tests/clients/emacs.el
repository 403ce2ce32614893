;;; emacs.el --- A session of Emacs with eglot  -*- lexical-binding: t; -*-
;; Prints what came of it as one JSON object on the last line.
;; Usage: emacs --batch -Q -L editors/emacs -l emacs.el DRAFT

(set-language-environment "UTF-8")
;; Debian puts packages where -Q does not look.
(dolist (folder (file-expand-wildcards (expand-file-name "../../site-lisp/elpa*/*" data-directory)))
  (add-to-list 'load-path folder))
(require 'json)
(require 'gwlint)
(setq eglot-sync-connect 30 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil eglot-send-changes-idle-time 0)

(defvar made nil)

(defun note (key value) (push (cons key value) made))

(defvar published 0)
(defvar told nil "The codes last published: Flymake, which is not idle here, may miss a report.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (setq told (mapcar (lambda (it) (plist-get it :code)) diagnostics))
  (cl-incf published))

(defun comes (reached &optional do)
  "Lets the server speak, after DO is done, until it has and REACHED holds; nil if too long has passed."
  (let ((end (+ (float-time) 20)) (before published))
    (when do (funcall do))
    (while (and (or (= published before) (not (funcall reached))) (< (float-time) end))
      (eglot--signal-textDocument/didChange)
      (unless (accept-process-output nil 0.2)
        ;; What comes in one piece with an answer is left lying by the jsonrpc of Emacs 28 until something else comes.
        (jsonrpc-async-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)
                               :success-fn #'ignore)))
    (and (> published before) (funcall reached) t)))

(defun found (code)
  "The diagnostics of CODE, by their places."
  (sort (seq-filter (lambda (shown) (equal (alist-get 'code (lsp-data shown)) code)) (flymake-diagnostics))
        (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(defun lsp-data (shown)
  "What the server said of the diagnostic SHOWN."
  (let ((said (alist-get 'eglot-lsp-diag (flymake-diagnostic-data shown))))
    (list (cons 'code (plist-get said :code)))))

(defun act (shown wanted)
  "Chooses the action for SHOWN whose title holds WANTED, as the user would from the list."
  (let ((titles nil)
        (last-nonmenu-event ?\r)) ; typed, so that no menu pops up
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt titled &rest _)
                 (setq titles (mapcar #'car titled))
                 (seq-find (lambda (title) (string-search wanted title)) titles))))
      (goto-char (flymake-diagnostic-beg shown))
      (eglot-code-actions (flymake-diagnostic-beg shown) (flymake-diagnostic-end shown) nil t))
    titles))

(defun spoken (shown)
  "What the server says when the pointer rests on SHOWN."
  (goto-char (flymake-diagnostic-beg shown))
  (let ((said (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (eglot--hover-info (plist-get said :contents) (plist-get said :range))))

(defun session ()
  (find-file (car command-line-args-left))
  (apply #'eglot (eglot--guess-contact)) ; what eglot-ensure does once a command has been typed, which never is here
  (flymake-start)
  (comes #'flymake-diagnostics)
  (let ((comma (car (found "BD101"))))
    (note 'encoding (plist-get (eglot--capabilities (eglot-current-server)) :positionEncoding))
    (note 'commas (length (found "BD101")))
    (note 'shown (mapcar (lambda (it) (buffer-substring-no-properties (flymake-diagnostic-beg it) (flymake-diagnostic-end it)))
                         (found "BD101")))
    (note 'place (save-excursion (goto-char (flymake-diagnostic-beg comma))
                                 (list (line-number-at-pos) (- (point) (line-beginning-position)))))
    (note 'mended (comes (lambda () (= 1 (seq-count (lambda (code) (equal code "BD101")) told)))
                         (lambda () (note 'titles (act comma "改为“，”"))))))
  (note 'line (save-excursion (goto-char (point-min)) (forward-line) (buffer-substring-no-properties (point) (line-end-position))))
  (note 'kept (comes (lambda () (not (member "ZC101" told)))
                     (lambda () (act (car (found "ZC101")) "加入项目词典"))))
  (note 'hover (substring-no-properties (spoken (car (found "BD101")))))
  (note 'all (comes (lambda () (not (member "BD101" told))) #'gwlint-fix-all))
  (note 'text (buffer-substring-no-properties (point-min) (point-max)))
  (note 'symbol (caar (cdr (assoc "File" (eglot-imenu)))))
  (let ((server (eglot-current-server)))
    (ignore-errors (eglot-shutdown server))
    (note 'stopped (not (jsonrpc-running-p server))))
  (set-buffer-modified-p nil))

(condition-case error (session) (error (note 'error (format "%S" error))))
(princ (concat "\n" (json-encode made) "\n"))
;;; emacs.el ends here
