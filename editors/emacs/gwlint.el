;;; gwlint.el --- 公文检：边写边查党政机关公文  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; Keywords: wp, tools

;;; Commentary:

;; 用法见同一文件夹的 README.md。

;;; Code:

(require 'eglot)

(defgroup gwlint nil
  "公文检：党政机关公文的检查器。"
  :group 'wp)

(defcustom gwlint-command '("gwlint" "lsp")
  "启动语言服务器的命令。"
  :type '(repeat string))

(defcustom gwlint-modes '(text-mode markdown-mode gfm-mode)
  "文稿用的主模式；由它们派生的（如 `org-mode'）不算。"
  :type '(repeat symbol))

(add-to-list 'eglot-server-programs
             (cons gwlint-modes (lambda (&rest _) gwlint-command)))

;;;###autoload
(defun gwlint-ensure ()
  "当前缓冲区是文稿就检查它；放进 `text-mode-hook'。"
  (when (and buffer-file-name (memq major-mode gwlint-modes))
    (eglot-ensure)))

;;;###autoload
(defun gwlint-fix-all ()
  "改掉全部有把握的问题。"
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.gwlint" t))

(provide 'gwlint)

;;; gwlint.el ends here
